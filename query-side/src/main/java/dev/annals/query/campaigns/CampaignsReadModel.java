package dev.annals.query.campaigns;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import java.util.List;

/** Campaigns and their members. */
public final class CampaignsReadModel implements ReadModel {
    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    public List<Fold<?>> folds() {
        return List.of(new CampaignFold(), new MemberFold());
    }
}
