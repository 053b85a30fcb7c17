package org.huanjie.access;

/** An account that has been created, with the password that is shown this once and must be changed at the first login. */
public record NewAccount(String account, String name, String password) {}
