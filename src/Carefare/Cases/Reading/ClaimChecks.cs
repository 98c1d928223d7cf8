using Carefare.Cases.Questions;

namespace Carefare.Cases.Reading;

/// <summary>Checks of the days on which a health plan decides against each other and against the day of the plan.</summary>
internal static class ClaimChecks
{
    public static void Check(Claims claims, Answer<DateOnly> asOf, Findings findings)
    {
        var authorization = claims.Authorization;
        if (authorization.Status is { IsKnown: true, Value: AuthorizationStatus.Asked })
        {
            NotPast(authorization.DecidedBy, asOf, findings);
        }

        if (claims.Appeal is { } appeal)
        {
            NotPast(appeal.DecidedBy, asOf, findings);
            CaseChecks.NotBefore(
                appeal.DecidedBy,
                authorization.DecidedBy,
                "The appeal is decided before the authorization.",
                findings
            );
        }

        if (claims.ExternalReview is { } review)
        {
            NotPast(review.DecidedBy, asOf, findings);
            CaseChecks.NotBefore(
                review.DecidedBy,
                claims.Appeal is { DecidedBy.IsKnown: true } first ? first.DecidedBy : authorization.DecidedBy,
                "The external review is decided before the plan has said no.",
                findings
            );
        }
    }

    private static void NotPast(Answer<DateOnly> decidedBy, Answer<DateOnly> asOf, Findings findings) =>
        CaseChecks.NotBefore(
            decidedBy,
            asOf,
            "This should be decided already on the day of the plan (as_of).",
            findings
        );
}
