package org.qms4j.spi.image;

/** Text or a tree that cannot be an {@link Image}. The message names the place and the problem, never a value. */
public final class MalformedImageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String place;

    /**
     * Creates the exception.
     *
     * @param problem what is wrong, without any value
     * @param place where: a member path, or a character position
     */
    public MalformedImageException(String problem, String place) {
        super(place.isEmpty() ? problem : place + ": " + problem);
        this.place = place;
    }

    /**
     * Returns where the problem is.
     *
     * @return a member path such as {@code stages[1].sent}, or a character position; empty for the whole text
     */
    public String place() {
        return place;
    }
}
