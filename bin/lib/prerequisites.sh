# What a build needs: a JDK 17 or newer, and Maven 3.8 or newer; and for its checks Node.js, curl and Chromium. Sourced by those who set $program.

say() {
    printf '%s: %s\n' "$program" "$*" >&2
}

# Sets and exports JAVA_HOME, so that Maven takes the same JDK.
need_jdk() {
    find_jdk && return
    say "needs a JDK 17 or newer and finds none"
    install jdk && find_jdk && return
    say "please install a JDK 17 or newer (a JRE is not enough)$(advice jdk), or set JAVA_HOME to one; then start again"
    exit 2
}

need_maven() {
    maven_fits && return
    say "needs Maven 3.8 or newer and finds $(maven_found)"
    install maven && maven_fits && return
    say "please install Maven 3.8 or newer$(advice maven), or unpack it from https://maven.apache.org/download.cgi and put its bin directory on the PATH; then start again"
    exit 2
}

# For what lints the API.
need_node() {
    node_fits && return
    say "needs Node.js 18 or newer with npm and finds $(node_found)"
    install node && node_fits && return
    say "please install Node.js 18 or newer with npm$(advice node), or see https://nodejs.org/en/download; then start again"
    exit 2
}

# For the commands that the documentation shows.
need_curl() {
    command -v curl >/dev/null 2>&1 && return
    say "needs curl and finds none"
    install curl && return
    say "please install curl$(advice curl); then start again"
    exit 2
}

# For rules of an earlier revision, which `rules impact` asks for.
need_git() {
    command -v git >/dev/null 2>&1 && return
    say "needs git and finds none"
    install git && return
    say "please install git$(advice git); then start again"
    exit 2
}

# For pages as a browser shows them. Sets and exports CAIRN_CHROMIUM, so that tests take the same.
need_chromium() {
    find_chromium && return
    say "needs Chromium and finds none"
    install chromium && find_chromium && return
    say "please install Chromium or Chrome$(advice chromium), or set CAIRN_CHROMIUM to the path of one; then start again"
    exit 2
}

# Installs the packages that the folder $1 names in the folder $2, unless they are there.
fetch_packages() {
    ! cmp -s "$1/package-lock.json" "$2/installed.json" || return 0
    mkdir -p "$2"
    rm -f "$2/installed.json"
    cp "$1/package.json" "$1/package-lock.json" "$1/.npmrc" "$2"
    # Packages are as the lock has them, to the byte, and run nothing while they are installed.
    if ! (cd "$2" && npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error >&2); then
        say "npm cannot fetch what it needs: what it says is above"
        exit 2
    fi
    cp "$1/package-lock.json" "$2/installed.json"
}

find_jdk() {
    for home in "${JAVA_HOME:-}" "$(home_of_java_on_path)" /usr/lib/jvm/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        [ -n "$home" ] || continue
        version=$(jdk_version "$home")
        if [ "${version:-0}" -ge 17 ]; then
            if [ -n "${JAVA_HOME:-}" ] && [ "$JAVA_HOME" != "$home" ]; then
                say "JAVA_HOME ($JAVA_HOME) is no JDK 17 or newer: using $home"
            fi
            JAVA_HOME=$home
            export JAVA_HOME
            return 0
        fi
    done
    return 1
}

# Asked of Java itself: what is on the PATH may be a link or a shim.
home_of_java_on_path() {
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

jdk_version() {
    [ ! -x "$1/bin/javac" ] || "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

maven_fits() {
    version=$(maven_version)
    major=${version%%.*}
    minor=${version#*.}
    [ "${major:-0}" -gt 3 ] || { [ "${major:-0}" -eq 3 ] && [ "$minor" -ge 8 ]; }
}

maven_version() {
    mvn -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p'
}

maven_found() {
    version=$(maven_version)
    echo "${version:-none}"
}

node_fits() {
    major=$(node_major)
    [ "${major:-0}" -ge 18 ] && command -v npm >/dev/null 2>&1
}

node_major() {
    node --version 2>/dev/null | sed -n 's/^v\([0-9][0-9]*\)\..*/\1/p'
}

node_found() {
    major=$(node_major)
    if [ -z "$major" ]; then
        echo none
    elif command -v npm >/dev/null 2>&1; then
        echo "$major"
    else
        echo "$major without npm"
    fi
}

find_chromium() {
    for browser in "${CAIRN_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        found=$(command -v "$browser") || continue
        # What is on the PATH may be a stand-in that only says what to install.
        "$found" --version >/dev/null 2>&1 </dev/null || continue
        if [ -n "${CAIRN_CHROMIUM:-}" ] && [ "$CAIRN_CHROMIUM" != "$browser" ]; then
            say "CAIRN_CHROMIUM ($CAIRN_CHROMIUM) is no Chromium: using $found"
        fi
        CAIRN_CHROMIUM=$found
        export CAIRN_CHROMIUM
        return 0
    done
    return 1
}

install() {
    manager=$(package_manager)
    if [ -z "$manager" ] || ! may_install; then
        return 1
    fi
    say "installing it with $manager …"
    [ "$manager" != apt-get ] || as_root apt-get -qq update >&2 || :
    for package in $(packages "$1"); do
        # From here to the end output is for people: standard output belongs to the command.
        case $manager in
            apt-get) as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$package" ;;
            dnf) as_root dnf -q -y install "$package" ;;
            apk) as_root apk -q add "$package" ;;
            brew) brew install -q "$package" ;;
        esac >&2 </dev/null && return 0
    done
    return 1
}

advice() {
    manager=$(package_manager)
    package=$(packages "$1" | head -n 1)
    case $manager in
        '') ;;
        brew) echo ", for example with: brew install $package" ;;
        apk) echo ", for example with: apk add $package (as root)" ;;
        *) echo ", for example with: sudo $manager install $package" ;;
    esac
}

package_manager() {
    for manager in apt-get dnf apk brew; do
        if command -v "$manager" >/dev/null 2>&1; then
            echo "$manager"
            return
        fi
    done
}

# The names to try, the best first.
packages() {
    case $(package_manager):$1 in
        apt-get:jdk) printf '%s\n' openjdk-17-jdk-headless openjdk-21-jdk-headless default-jdk-headless ;;
        dnf:jdk) printf '%s\n' java-17-openjdk-devel java-21-openjdk-devel java-latest-openjdk-devel ;;
        apk:jdk) printf '%s\n' openjdk17-jdk openjdk21-jdk ;;
        brew:jdk) printf '%s\n' openjdk@17 ;;
        *:maven | *:curl | *:git) printf '%s\n' "$1" ;;
        # Brings Node.js along.
        apt-get:node | apk:node) printf '%s\n' npm ;;
        dnf:node) printf '%s\n' nodejs-npm npm ;;
        brew:node) printf '%s\n' node ;;
        apt-get:chromium) printf '%s\n' chromium chromium-browser ;;
        dnf:chromium | apk:chromium | brew:chromium) printf '%s\n' chromium ;;
    esac
}

may_install() {
    [ "$(package_manager)" = brew ] || [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}
