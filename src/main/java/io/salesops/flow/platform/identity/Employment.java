package io.salesops.flow.platform.identity;

import java.util.Collection;
import java.util.Set;

/** Tells who is not with us any more: their sign-in is closed from that moment on. */
public interface Employment {

    Set<String> leftAmong(Collection<String> userIds);
}
