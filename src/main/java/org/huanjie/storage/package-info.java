/** Databases, transactions and the caches that live for one of them. */
package org.huanjie.storage;
