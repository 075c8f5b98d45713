/** What every module may use: engine settings, identities, time, imports and the frame of the pages. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package io.salesops.flow.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
