/**
 * The planner over HTTP: a class for each resource under {@code /api/v1}, and one problem document for whatever goes
 * wrong, be it refused by a resource, by Javalin or by Jetty. Sole user of Javalin and Jetty. Imports {@code
 * planning}, {@code plan}, {@code exam}, {@code intake}, {@code export}, {@code batch}, {@code problem} and {@code
 * text}; knows neither the other faces nor where rules and catalogue come from.
 */
@NullMarked
package dev.cairn.http;

import org.jspecify.annotations.NullMarked;
