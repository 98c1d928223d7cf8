using Carefare.Quantities;

namespace Carefare.Tracking;

/// <content>What was paid, the receipts for it, and the claims for them.</content>
public abstract partial record CaseEvent
{
    /// <summary>Something was paid.</summary>
    /// <param name="Id">The name that identifies the payment in the case.</param>
    /// <param name="What">What was paid.</param>
    /// <param name="To">Who got it.</param>
    /// <param name="Amount">How much; more than zero.</param>
    /// <param name="By">By which purse.</param>
    public sealed record Expense(DateOnly On, string Id, string What, string To, Money Amount, Purse By) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "expense";

        internal override Step ApplyTo(Track now) =>
            now.Payments.ContainsKey(Id) ? Step.Taken("payment", Id)
            : Amount <= Quantities.Money.Zero ? Step.Refuse("A payment is more than zero.")
            : Step.Take(now with { Payments = now.Payments.Add(Id, new(now.Count, On, Id, What, To, Amount, By)) });

        internal override void Write(EventPen pen) =>
            pen.Text("id", Id).Text("what", What).Text("to", To).Money("amount", Amount).Text("by", Spelled.Of(By));

        internal static Expense Read(EventFields of) =>
            new(of.On, of.Text("id"), of.Text("what"), of.Text("to"), of.Money("amount"), of.Word("by", Spelled.Purse));
    }

    /// <summary>A receipt was kept.</summary>
    /// <param name="On">The day of the care that it is for.</param>
    /// <param name="Id">The name that identifies the receipt in the case.</param>
    /// <param name="Name">The name of its file.</param>
    /// <param name="Hash">The SHA-256 of the file, in lower-case hexadecimal.</param>
    /// <param name="Amount">What it is for; more than zero.</param>
    /// <param name="Payment">The payment that it proves; null where none is told.</param>
    public sealed record ReceiptKept(DateOnly On, string Id, string Name, string Hash, Money Amount, string? Payment)
        : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "receipt_kept";

        internal override Step ApplyTo(Track now) =>
            now.Receipts.ContainsKey(Id) ? Step.Taken("receipt", Id)
            : Amount <= Quantities.Money.Zero ? Step.Refuse("A receipt is for more than zero.")
            : Twin(now) is { } twin
                ? Step.Refuse($"The same file is kept as receipt {twin} already, for the same day and amount.")
            : Payment is not null && !now.Payments.ContainsKey(Payment)
                ? Step.Missing("payment", Payment, now.Payments.Keys)
            : Step.Take(
                now with
                {
                    Receipts = now.Receipts.Add(Id, new(now.Count, On, Id, Name, Hash, Amount, Payment)),
                }
            );

        internal override void Write(EventPen pen) =>
            pen.Text("id", Id).Text("name", Name).Text("hash", Hash).Money("amount", Amount).Text("payment", Payment);

        private string? Twin(Track now) =>
            now.Receipts.Values.FirstOrDefault(one => one.Hash == Hash && one.Care == On && one.Amount == Amount)?.Id;

        internal static ReceiptKept Read(EventFields of) =>
            new(of.On, of.Text("id"), of.Text("name"), of.Text("hash"), of.Money("amount"), of.TextOrNull("payment"));
    }

    /// <summary>A claim for a receipt was sent.</summary>
    /// <param name="Id">The name that identifies the claim in the case.</param>
    /// <param name="To">To which kind of payer.</param>
    /// <param name="Payer">Which insurer or administrator; null where it is not told.</param>
    /// <param name="Receipt">The receipt.</param>
    /// <param name="Amount">How much is asked for; more than zero.</param>
    public sealed record ClaimSent(DateOnly On, string Id, ClaimTo To, string? Payer, string Receipt, Money Amount)
        : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "claim_sent";

        internal override Step ApplyTo(Track now) => ClaimSteps.Apply(this, now);

        internal override void Write(EventPen pen) =>
            pen.Text("id", Id)
                .Text("to", Spelled.Of(To))
                .Text("payer", Payer)
                .Text("receipt", Receipt)
                .Money("amount", Amount);

        internal static ClaimSent Read(EventFields of) =>
            new(
                of.On,
                of.Text("id"),
                of.Word("to", Spelled.Claim),
                of.TextOrNull("payer"),
                of.Text("receipt"),
                of.Money("amount")
            );
    }

    /// <summary>A claim was answered.</summary>
    /// <param name="On">The day of the notice.</param>
    /// <param name="Id">The claim.</param>
    /// <param name="Allowed">What the plan counts; null where the notice does not say.</param>
    /// <param name="Paid">What it pays; zero where it pays nothing.</param>
    /// <param name="Deductible">What it applied to the deductible.</param>
    /// <param name="Coinsurance">What it left as coinsurance or copay.</param>
    /// <param name="Denied">The reason of a no, as the notice gives it; null where it is no no.</param>
    public sealed record ClaimAnswered(
        DateOnly On,
        string Id,
        Money? Allowed,
        Money Paid,
        Money Deductible,
        Money Coinsurance,
        string? Denied
    ) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "claim_answered";

        internal override Step ApplyTo(Track now) => ClaimSteps.Apply(this, now);

        internal override void Write(EventPen pen) =>
            pen.Text("id", Id)
                .Money("allowed", Allowed)
                .Money("paid", Paid)
                .Money("deductible", Deductible)
                .Money("coinsurance", Coinsurance)
                .Text("denied", Denied);

        internal static ClaimAnswered Read(EventFields of) =>
            new(
                of.On,
                of.Text("id"),
                of.MoneyOrNull("allowed"),
                of.Money("paid"),
                of.Money("deductible"),
                of.Money("coinsurance"),
                of.TextOrNull("denied")
            );
    }

    /// <summary>Money that a claim was answered with has arrived.</summary>
    public sealed record ClaimPaid(DateOnly On, string Id, Money Amount) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "claim_paid";

        internal override Step ApplyTo(Track now) => ClaimSteps.Apply(this, now);

        internal override void Write(EventPen pen) => pen.Text("id", Id).Money("amount", Amount);

        internal static ClaimPaid Read(EventFields of) => new(of.On, of.Text("id"), of.Money("amount"));
    }

    /// <summary>A part of a receipt was put into the medical deduction of a tax return.</summary>
    public sealed record Deducted(DateOnly On, string Receipt, Money Amount) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "deducted";

        internal override Step ApplyTo(Track now) =>
            !now.Receipts.TryGetValue(Receipt, out var receipt) ? Step.Missing("receipt", Receipt, now.Receipts.Keys)
            : Amount <= Quantities.Money.Zero || Amount > receipt.Amount
                ? Step.Refuse($"The receipt {Receipt} is for {receipt.Amount}; name at most that much.")
            : Step.Take(now with { Deductions = now.Deductions.Add(new(now.Count, On, Receipt, Amount)) });

        internal override void Write(EventPen pen) => pen.Text("receipt", Receipt).Money("amount", Amount);

        internal static Deducted Read(EventFields of) => new(of.On, of.Text("receipt"), of.Money("amount"));
    }
}
