/**
 * What lasts, in a database, SQLite or PostgreSQL: the ports {@link dev.cairn.planning.PlanStore} and {@link dev.cairn.planning.ApiKeys} over JDBC.
 * Sole user of SQL, which is the same for both. Imports {@code planning} and {@code plan}.
 */
@NullMarked
package dev.cairn.store;

import org.jspecify.annotations.NullMarked;
