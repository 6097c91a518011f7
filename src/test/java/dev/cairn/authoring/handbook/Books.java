package dev.cairn.authoring.handbook;

import dev.cairn.fixture.TestEngine;

/** Books for tests. */
final class Books {
    private Books() {}

    /** The book of the shipped rules. */
    static Handbook shipped() {
        return TestEngine.handbooks().of(TestEngine.shared().rules());
    }
}
