/** What happens before there is a server: settings, the data folder, the database. */
@NullMarked
package dev.annals.server.startup;

import org.jspecify.annotations.NullMarked;
