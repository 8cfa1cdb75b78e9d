package dev.outputhub.auth.sso;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the organisation may speak for an address: only for those of its verified domains. */
@Service
public class OwnDomains {

    private final Homes homes;

    OwnDomains(Homes homes) {
        this.homes = homes;
    }

    @Transactional(readOnly = true)
    public boolean include(String address) {
        var domain = DomainName.of(address);
        return !domain.isEmpty()
                && homes.ask(domain).filter(home -> !home.isOfAnother()).isPresent();
    }
}
