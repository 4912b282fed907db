package io.epione.signals;

import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.Person;

/** A delivery and the person it is about; the person's zone serves payloads that carry none. */
public record DevicePayload(RawPayload raw, Person person) {}
