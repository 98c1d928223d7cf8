using Carefare.Quantities;

namespace Carefare.Fhir.Claims;

/// <summary>An amount, and where it stands. An amount that is there but cannot be used has no value.</summary>
internal sealed record Amount(Money? Value, string Path);

/// <summary>The amounts of a claim, or of one of its lines.</summary>
/// <param name="ByKind">What is given; a kind that is given and cannot be used (another currency, a contradiction) has no value.</param>
/// <param name="IsDenied">Whether the plan paid nothing because it said no.</param>
internal sealed record Amounts(IReadOnlyDictionary<AmountKind, Amount> ByKind, bool IsDenied)
{
    /// <summary>The amount of a kind as it is given; null where it is not, or cannot be used.</summary>
    public Money? Given(AmountKind kind) => ByKind.GetValueOrDefault(kind)?.Value;

    /// <summary>What the plan paid.</summary>
    public Money? Paid =>
        Given(AmountKind.PaidToClinic) is null && Given(AmountKind.PaidToPerson) is null
            ? Given(AmountKind.Benefit)
            : Added([AmountKind.PaidToClinic, AmountKind.PaidToPerson]);

    /// <summary>A part of the person's share. One that is left out is zero only where the amounts that are given prove it.</summary>
    public Money? Share(AmountKind kind) =>
        ByKind.TryGetValue(kind, out var amount) ? amount.Value
        : IsDenied || RestIsZero() ? Money.Zero
        : null;

    // The allowed amount is what the plan pays and what the person pays; liability is that share and what is not covered.
    private bool RestIsZero()
    {
        if (AmountKinds.Shared.Any(kind => ByKind.TryGetValue(kind, out var amount) && amount.Value is null))
        {
            return false;
        }

        var shared = Added(AmountKinds.Shared);
        return (Given(AmountKind.Allowed) is { } allowed && Paid is { } paid && allowed - paid == shared)
            || (
                Given(AmountKind.Liability) is { } liability
                && liability - (Given(AmountKind.NotCovered) ?? Money.Zero) == shared
            );
    }

    private Money Added(IEnumerable<AmountKind> kinds) => Money.Sum(kinds.Select(kind => Given(kind) ?? Money.Zero));
}
