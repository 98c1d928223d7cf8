using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Taxes;

namespace Carefare.Routes.Fsa;

/// <summary>What an FSA that was elected already can pay.</summary>
/// <param name="Year">The plan year; null where nothing of it can be used, or it is not known what.</param>
/// <param name="Why">The reason in a sentence with the person's numbers.</param>
/// <param name="Asks">The answers that are missing.</param>
/// <param name="Facts">The figures used.</param>
/// <param name="Steps">What to do by when.</param>
internal sealed record PresentYear(
    FsaYear? Year,
    string Why,
    IReadOnlyList<string> Asks,
    IReadOnlyList<Citation> Facts,
    IReadOnlyList<RouteStep> Steps
)
{
    /// <summary>What would make it usable; empty where nothing would.</summary>
    public string Flip { get; private init; } = "";

    /// <summary>The plan year that ends on a day.</summary>
    public static PresentYear Of(Situation now, DateOnly ends)
    {
        var account = now.Case.Fsa;
        var left = Leftover.Of(now, ends, account.GraceUntil.Or(ends));
        if (!account.Election.IsKnown || !account.Spent.IsKnown)
        {
            IReadOnlyList<string> asks = [.. Missing(account.Election), .. Missing(account.Spent)];
            return new(null, "What is left in your FSA is not known.", asks, [], []);
        }

        var available = Money.Max(Money.Zero, account.Election.Value - account.Spent.Value);
        if (available == Money.Zero)
        {
            return new(null, "Nothing is left in your FSA this plan year.", [], [], []);
        }

        var first = Horizon.FirstTreatment(now);
        return first <= left.CareUntil
            ? Open(now, available, ends, left)
            : new(
                null,
                $"Your FSA pays for care that is given until {left.CareUntil:MMMM d, yyyy}, and treatment can start on {first:MMMM d, yyyy}; use the {available} that is left for other care, or it is lost.",
                [],
                [],
                []
            )
            {
                Flip = $"Treatment that starts by {left.CareUntil:MMMM d, yyyy}.",
            };
    }

    private static PresentYear Open(Situation now, Money available, DateOnly ends, Leftover left) =>
        new(
            new(now.Today, ends, left.CareUntil, left.ClaimBy, available, Money.Zero, [], left.Carryover),
            $"The {available} left in your FSA can pay for care that is given until {left.CareUntil:MMMM d, yyyy}; {left.Sentence}",
            left.Asks,
            left.Facts,
            [
                new(left.CareUntil, $"Have the care given that your FSA pays: {available} is left.", []),
                new(
                    left.ClaimBy,
                    $"Send in the FSA claims for care given until {left.CareUntil:MMMM d, yyyy}.",
                    ["account-claim"]
                ),
            ]
        );

    private static IReadOnlyList<string> Missing<T>(Answer<T> answer) => answer.IsKnown ? [] : [answer.Key];
}
