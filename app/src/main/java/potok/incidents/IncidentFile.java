package potok.incidents;

import potok.files.KeptFile;

/** @param internal for who works on the incident only */
public record IncidentFile(KeptFile file, boolean internal) {}
