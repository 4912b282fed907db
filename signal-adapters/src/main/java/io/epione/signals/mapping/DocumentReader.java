package io.epione.signals.mapping;

import java.util.Optional;

/** Finds the items of one document and has each read by the kind that fits. */
record DocumentReader(Mapping mapping, Collected into) {
    void read(Spot document) {
        if (!document.node().isObject()) {
            into.reject(into.next(), document.pointer(), "malformed", "An item must be a JSON object.");
        } else if (!isItem(document)) {
            inside(document);
        }
    }

    /** The document itself, where it is an item. */
    private boolean isItem(Spot document) {
        for (Section section : mapping.sections()) {
            Scope scope = new Scope(document, document, document, document);
            Optional<KindMapping> kind = section.mayBeTheDocument() ? kind(section, scope) : Optional.empty();
            if (kind.isPresent()) {
                into.about(scope, mapping.person());
                new ItemReader(kind.get(), into.next(), scope, into).read();
                return true;
            }
        }
        return false;
    }

    private void inside(Spot document) {
        Members members = Members.of(mapping);
        if (!members.concern(document)) {
            unsupported(document);
            return;
        }
        members.unknown(document).forEach(this::unsupported);
        for (Section section : mapping.sections()) {
            section.groups(document)
                    .forEach(group -> section.itemsOf(group)
                            .takeWhile(_ -> !into.isFull())
                            .forEach(item -> item(section, new Scope(document, group, item, item))));
        }
    }

    private void item(Section section, Scope scope) {
        Spot item = scope.item();
        int index = into.next();
        into.about(scope, mapping.person());
        if (!item.node().isObject()) {
            into.reject(index, item.pointer(), "malformed", "An item must be a JSON object.");
            return;
        }
        if (!section.type().isEmpty() && scope.first(section.type()) == null) {
            Place type = section.type().getFirst();
            into.reject(index, scope.pointer(type), "missing-field", "The item does not say of which kind it is.");
            return;
        }
        kind(section, scope)
                .ifPresentOrElse(
                        kind -> new ItemReader(kind, index, scope, into).read(),
                        () -> into.reject(
                                index, item.pointer(), "unsupported", "Items of this kind are not interpreted."));
    }

    private static Optional<KindMapping> kind(Section section, Scope scope) {
        String type = scope.first(section.type());
        return section.kinds().stream().filter(kind -> kind.fits(type, scope)).findFirst();
    }

    private void unsupported(Spot spot) {
        into.reject(into.next(), spot.pointer(), "unsupported", "Items of this kind are not interpreted.");
    }
}
