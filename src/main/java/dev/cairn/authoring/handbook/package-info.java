/**
 * The rules as a book to read: each with its conditions in words, the numbers and tables that it uses, its cases, and the rules that it rests on or leads
 * to.
 */
@NullMarked
package dev.cairn.authoring.handbook;

import org.jspecify.annotations.NullMarked;
