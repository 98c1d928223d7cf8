using Carefare.Quantities;

namespace Carefare.Web.Pages;

/// <summary>Between which amounts a plan's total lies; both are the same where a clinic has quoted.</summary>
internal readonly record struct Span(Money? Low, Money? High)
{
    public static Span Of(PlanReport report) =>
        report.Range is { } range ? new(range.Low, range.High)
        : report.Answer.Recommended is { } plan ? new(plan.Counted, plan.Counted)
        : default;

    private Money Width => Low is { } low && High is { } high ? high - low : Money.Zero;

    /// <summary>What an answer changed, as sentences.</summary>
    /// <param name="before">The span before it.</param>
    public string Beside(Span before) =>
        (before, this) switch
        {
            (_, { Low: null }) => "With this, no plan fits yet.",
            ({ Low: null }, _) => $"Now a plan fits. It costs {Said}.",
            var (was, now) when was == now => $"The total stays at {Said}.",
            var (was, now) when now.Width < was.Width =>
                $"The range was {was.Said}. Now it is {Said}. That is {was.Width - now.Width} narrower.",
            var (was, _) => $"The total was {was.Said}. Now it is {Said}.",
        };

    private string Said => Low == High ? $"{Low}" : $"{Low} to {High}";
}
