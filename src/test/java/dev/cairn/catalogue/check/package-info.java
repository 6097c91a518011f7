@NullMarked
package dev.cairn.catalogue.check;

import org.jspecify.annotations.NullMarked;
