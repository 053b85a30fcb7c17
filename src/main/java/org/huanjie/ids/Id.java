package org.huanjie.ids;

/** The id of a thing of one kind, so that no other kind's id can be given in its place. It is a text where one is written: to the database, to JSON, to an address. */
public interface Id extends CharSequence, Comparable<Id> {

    String value();

    @Override
    default int length() {
        return value().length();
    }

    @Override
    default char charAt(int index) {
        return value().charAt(index);
    }

    @Override
    default CharSequence subSequence(int start, int end) {
        return value().subSequence(start, end);
    }

    @Override
    default int compareTo(Id other) {
        return value().compareTo(other.value());
    }
}
