/** What a learner says: the request for a plan and its parts, each correct by construction. Imports {@code exam} only. */
@NullMarked
package dev.cairn.learner;

import org.jspecify.annotations.NullMarked;
