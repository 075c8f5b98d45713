package io.salesops.flow.certification;

/** What new hires are trained in. */
public interface Curriculum {

    boolean has(String module);
}
