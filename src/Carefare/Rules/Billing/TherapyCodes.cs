namespace Carefare.Rules.Billing;

/// <summary>The bill for a talk therapy session, by its length.</summary>
internal static class TherapyCodes
{
    private static readonly string[] Lengths = ["short", "medium", "long"];

    /// <summary>The ways in which it may be billed; none where it is shorter than the shortest that has a code.</summary>
    public static IReadOnlyList<BillingWay> Of(CodeBook book, int? minutes)
    {
        string[] lengths = minutes is { } lasted
            ? [.. Lengths.Where(length => lasted >= book.Amount("code-therapy-least-minutes", length)).TakeLast(1)]
            : Lengths;
        return lengths.Length == 0
            ? []
            :
            [
                Way("Without a medical visit that day", "code-therapy-alone"),
                Way("On the day of a medical visit", "code-therapy-with-visit"),
            ];

        BillingWay Way(string when, string figure) =>
            new(when, lengths.Length > 1, [.. lengths.Select(length => book.Line(figure, 1, length))]);
    }
}
