@NullMarked
package dev.cairn.cohort;

import org.jspecify.annotations.NullMarked;
