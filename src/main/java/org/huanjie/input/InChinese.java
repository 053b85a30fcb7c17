package org.huanjie.input;

/** A choice that people read in Chinese, and may write so in cells. */
public interface InChinese {

    String title();
}
