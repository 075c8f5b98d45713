package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;

/** From now on more people hold a licence than the contract has. */
record LicencesUsedUp(ToolId toolId) {}
