package io.epione.profile.risk;

/**
 * Which model spoke.
 *
 * @param sha256 the hash of the model file, in hexadecimal
 */
public record ModelRef(String id, String version, String sha256) {}
