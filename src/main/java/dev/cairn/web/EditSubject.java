package dev.cairn.web;

import dev.cairn.authoring.draft.Draft;
import dev.cairn.text.Digest;

/**
 * What is edited on a page.
 *
 * @param title what it is called
 * @param path what the page tells of it: below are the pages to edit it
 * @param query what names it there; empty, or with a question mark
 * @param standing the files as they stand in the folder
 */
record EditSubject(String title, String path, String query, Draft standing) {

    /** The address of something to be done with a draft. */
    String address(String action) {
        return path + "/" + action + query;
    }

    /** Tells files from what they were when somebody began to edit them. */
    String digest() {
        Digest digest = new Digest();
        standing.texts().forEach((path, text) -> digest.add(path).add(text));
        return digest.value();
    }
}
