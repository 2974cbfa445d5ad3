/** What comes back about mails that went out: reports of mail servers, read from a mailbox. */
@NullMarked
package dev.annals.server.bounce;

import org.jspecify.annotations.NullMarked;
