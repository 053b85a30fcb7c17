package org.huanjie.models;

class XingangElectionOnPostgresTest extends XingangElectionTest implements OnPostgres {}
