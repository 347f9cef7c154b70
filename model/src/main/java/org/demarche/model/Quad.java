package org.demarche.model;

/** The quad category: words or deeds, cooperation or conflict. */
public enum Quad {
    VERBAL_COOPERATION(1, "verbal cooperation"),
    MATERIAL_COOPERATION(2, "material cooperation"),
    VERBAL_CONFLICT(3, "verbal conflict"),
    MATERIAL_CONFLICT(4, "material conflict");

    private final int number;
    private final String label;

    Quad(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** The number the field uses for the category, 1 to 4. */
    public int number() {
        return number;
    }

    public String label() {
        return label;
    }

    public boolean cooperation() {
        return this == VERBAL_COOPERATION || this == MATERIAL_COOPERATION;
    }
}
