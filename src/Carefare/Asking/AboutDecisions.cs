using Carefare.Cases;
using Carefare.Rules;

namespace Carefare.Asking;

/// <summary>What others have still to decide, and whether the treatment helps: each could be a yes or a no.</summary>
internal static class AboutDecisions
{
    /// <summary>The open answers, each with what it could be: chances that are not known, and decisions that are awaited.</summary>
    public static IEnumerable<OpenAnswer> Of(Situation now)
    {
        var course = now.Case.Course;
        return Claims(now)
            .Concat(Money(now))
            .SelectMany(made =>
                new[] { YesOrNo(made.Chance, made.Put), YesOrNo(made.Chance, made.Put) with { Key = made.Key } }
            )
            .Append(
                YesOrNo(
                    course.ChanceOfGoingOn,
                    chance => now.Case with { Course = course with { ChanceOfGoingOn = chance } }
                )
            );
    }

    /// <summary>The decisions that are awaited and that no other one comes before, each with its route and its question.</summary>
    public static IEnumerable<(string Key, string Route, string Question)> Awaited(Situation now) =>
        Claims(now)
            .Concat(Money(now))
            .Where(made =>
                made is { Chance: { IsKnown: true, Value: > 0 and < 1 }, Day.IsKnown: true }
                && made.Day.Value >= now.Today
            )
            .DistinctBy(made => made.Key)
            .Select(made => (made.Key, made.Route, made.Question));

    private static OpenAnswer YesOrNo(Answer<decimal> chance, Func<Answer<decimal>, Case> put) =>
        OpenAnswer.Of(chance, put, [("yes", 1m), ("no", 0m)]);

    private static IEnumerable<Made> Claims(Situation now)
    {
        var plans = now.Case.Coverage.Or([]);
        return plans.SelectMany(plan =>
            new[]
            {
                OfClaims(plan, plan.Claims, "", changed => Then(plan, plan with { Claims = changed })),
                OfClaims(
                    plan,
                    plan.Esketamine,
                    " for esketamine",
                    changed => Then(plan, plan with { Esketamine = changed })
                ),
            }.OfType<Made>()
        );

        Case Then(Coverage plan, Coverage changed) =>
            now.Case with
            {
                Coverage = Answer.Of<IReadOnlyList<Coverage>>(
                    now.Case.Coverage.Key,
                    [.. plans.Select(other => other == plan ? changed : other)]
                ),
            };
    }

    private static Made? OfClaims(Coverage plan, Claims claims, string what, Func<Claims, Case> then)
    {
        var (asked, key) = (claims.Authorization, claims.Authorization.Status.Key);
        var payer = plan.Payer.Or("your health plan");
        return (asked.Status.IsKnown ? asked.Status.Value : (AuthorizationStatus?)null, claims.Appeal) switch
        {
            (AuthorizationStatus.Asked, _) => new(
                key,
                "insurance",
                $"Is the prior authorization of {payer}{what} a yes?",
                asked.DecidedBy,
                asked.Chance,
                chance => then(claims with { Authorization = asked with { Chance = chance } })
            ),
            (AuthorizationStatus.Denied, { } appeal) => new(
                key,
                "insurance",
                $"Is the appeal to {payer}{what} a yes?",
                appeal.DecidedBy,
                appeal.Chance,
                chance => then(claims with { Appeal = appeal with { Chance = chance } })
            ),
            _ => null,
        };
    }

    private static IEnumerable<Made> Money(Situation now) =>
        now
            .Case.Commitments.Where(money => money.Status == CommitmentStatus.Asked)
            .Select(money => new Made(
                $"{money.Key}.status",
                "promised-money",
                $"Does {money.From.Or(money.Id)} say yes?",
                money.DecidedBy,
                money.Chance,
                chance =>
                    now.Case with
                    {
                        Commitments =
                        [
                            .. now.Case.Commitments.Select(other =>
                                other == money ? money with { Chance = chance } : other
                            ),
                        ],
                    }
            ));

    /// <param name="Key">The key of the answer in the case file that tells what was decided.</param>
    private sealed record Made(
        string Key,
        string Route,
        string Question,
        Answer<DateOnly> Day,
        Answer<decimal> Chance,
        Func<Answer<decimal>, Case> Put
    );
}
