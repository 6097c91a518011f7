package dev.cairn.rules;

import java.util.Map;

/** Loads the classes of compiled rules, and nothing else that the rest of the program does not have. */
final class RuleClassLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    RuleClassLoader(Map<String, byte[]> classes) {
        super("rules", RuleClassLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
