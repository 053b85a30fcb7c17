package org.huanjie.web;

import java.net.URI;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** OwnAddresses of ours as others reach them, wherever the program is mounted. */
public final class OwnAddresses {

    private OwnAddresses() {}

    /**
     * An address for a {@code Location}, with the context path of the present request.
     *
     * @param path such as {@code /api/elections/460203198-2026-1}
     */
    public static URI of(String path) {
        String context =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().getPath();
        return URI.create(Optional.ofNullable(context).orElse("") + path);
    }
}
