package org.huanjie.models;

class NanshanElectionOnPostgresTest extends NanshanElectionTest implements OnPostgres {}
