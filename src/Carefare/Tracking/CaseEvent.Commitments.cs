using Carefare.Cases;
using Carefare.Quantities;

namespace Carefare.Tracking;

/// <content>Money from others.</content>
public abstract partial record CaseEvent
{
    /// <summary>Money from others took a step: it was asked for, promised, sent, received, or will not be used.</summary>
    /// <param name="Step">The step.</param>
    /// <param name="Id">The name that identifies the money in the case.</param>
    /// <param name="From">Who gives it; null where an earlier event says so.</param>
    /// <param name="Amount">How much it is; null where that is not told, or as before.</param>
    /// <param name="Clinic">The clinic whose bills it pays; null for any, or as before.</param>
    /// <param name="Until">The last day of the care that it pays for; null for none, or as before.</param>
    /// <param name="To">Who gets it; null where that is not told, or as before.</param>
    /// <param name="Why">Why it will not be used; else null.</param>
    public sealed record Commitment(
        DateOnly On,
        CommitmentStatus Step,
        string Id,
        string? From,
        Money? Amount,
        string? Clinic,
        DateOnly? Until,
        PaidTo? To,
        string? Why
    ) : CaseEvent(On)
    {
        private const string Prefix = "commitment_";

        /// <inheritdoc/>
        public override string Kind => Prefix + Spelled.Of(Step);

        internal override Step ApplyTo(Track now) => CommitmentSteps.Apply(this, now);

        internal override void Write(EventPen pen) =>
            pen.Text("id", Id)
                .Text("from", From)
                .Money("amount", Amount)
                .Text("clinic", Clinic)
                .Day("until", Until)
                .Text("to", To is { } to ? Spelled.Of(to) : null)
                .Text("why", Why);

        internal static Commitment Read(EventFields of) =>
            new(
                of.On,
                Spelled.Step.Of(of.Kind[Prefix.Length..]),
                of.Text("id"),
                of.TextOrNull("from"),
                of.MoneyOrNull("amount"),
                of.TextOrNull("clinic"),
                of.DayOrNull("until"),
                of.WordOrNull("to", Spelled.Receiver),
                of.TextOrNull("why")
            );
    }
}
