package potok.settings;

import potok.shared.PhoneNumber;

/** A number that clients call: it tells the city and the advertising campaign ({@code rk}). */
public record PhoneLineView(PhoneNumber number, String city, String rk) {}
