package io.epione.acceptance.browser;

/**
 * Through what a page is looked at.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
record Look(int width, int height, boolean dark) {
    static final Look DESKTOP = new Look(1280, 900, false);
    static final Look PHONE = new Look(390, 844, false);
    /** A window of 1280 by 1024 pixels at 400 %. */
    static final Look ENLARGED = new Look(320, 256, false);

    Look inTheDark() {
        return new Look(width, height, true);
    }
}
