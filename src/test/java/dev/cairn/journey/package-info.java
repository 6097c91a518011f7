/** The whole product as its users meet it: real processes, a real server, real files. */
package dev.cairn.journey;
