package io.salesops.flow.notification;

/** Completes the link of a notice while its mail is written, with a secret that must stand nowhere else. */
public interface SecretLinks {

    /** The path that the mail tells; the notice's own where there is no secret in it. */
    String mailed(String link, String recipient);
}
