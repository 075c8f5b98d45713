package io.salesops.flow.notification.domain;

/** Where the mail of a notice stands. */
public enum NoticeState {
    WAITING,
    SENT,
    FAILED
}
