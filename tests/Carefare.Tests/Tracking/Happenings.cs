using Carefare.Cases;
using Carefare.Quantities;
using Carefare.Tracking;
using CsCheck;

namespace Carefare.Tests.Tracking;

/// <summary>Random events over few names, so that they meet each other, lawful or not.</summary>
internal static class Happenings
{
    public static readonly DateOnly Day = new(2026, 12, 8);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 400].Select(Day.AddDays);

    private static readonly Gen<Money> Amounts = Gen.Int[-2, 40].Select(dollars => Money.Of(dollars * 12.5m));

    private static readonly Gen<string> Texts = Gen.Char["ab =+-@;|\t\r\n\"',:\u202e\0é"]
        .Array[0, 12]
        .Select(letters => new string(letters));

    private static Gen<string> Names(char letter) => Gen.Int[1, 4].Select(number => $"{letter}{number}");

    private static Gen<T?> Perhaps<T>(Gen<T> of)
        where T : struct => Gen.Select(Gen.Bool, of, (isThere, value) => isThere ? value : (T?)null);

    private static Gen<string?> Perhaps(Gen<string> of) =>
        Gen.Select(Gen.Bool, of, (isThere, value) => isThere ? value : null);

    private static readonly Gen<CaseEvent> Commitments = Gen.Select(
        Days,
        Gen.Enum<CommitmentStatus>(),
        Names('m'),
        Gen.Select(Perhaps(Texts), Perhaps(Amounts), Perhaps(Texts)),
        Gen.Select(Perhaps(Days), Perhaps(Gen.Enum<PaidTo>()), Perhaps(Texts)),
        (on, step, id, first, second) =>
            (CaseEvent)
                new CaseEvent.Commitment(
                    on,
                    step,
                    id,
                    first.Item1,
                    first.Item2,
                    first.Item3,
                    second.Item1,
                    second.Item2,
                    second.Item3
                )
    );

    private static readonly Gen<CaseEvent> Spending = Gen.Select(
        Days,
        Names('e'),
        Texts,
        Texts,
        Amounts,
        Gen.Enum<Carefare.Tracking.Purse>(),
        (on, id, what, to, amount, by) => (CaseEvent)new CaseEvent.Expense(on, id, what, to, amount, by)
    );

    private static readonly Gen<CaseEvent> Receipts = Gen.Select(
        Days,
        Names('r'),
        Texts,
        Amounts,
        Perhaps(Names('e')),
        (on, id, name, amount, payment) => (CaseEvent)new CaseEvent.ReceiptKept(on, id, name, "5eed", amount, payment)
    );

    private static readonly Gen<CaseEvent> Claims = Gen.Select(
        Days,
        Names('c'),
        Gen.Enum<ClaimTo>(),
        Perhaps(Texts),
        Names('r'),
        Amounts,
        (on, id, to, payer, receipt, amount) => (CaseEvent)new CaseEvent.ClaimSent(on, id, to, payer, receipt, amount)
    );

    private static readonly Gen<CaseEvent> Answers = Gen.Select(
        Gen.Select(Days, Names('c')),
        Perhaps(Amounts),
        Amounts,
        Gen.Int[0, 2].Select(which => which == 2 ? 25 : 0),
        Gen.Int[0, 2].Select(which => which == 2 ? 25 : 0),
        Gen.Int[0, 2].Select(which => which == 2 ? "not medically necessary" : null),
        (of, allowed, paid, deductible, coinsurance, denied) =>
            (CaseEvent)
                new CaseEvent.ClaimAnswered(
                    of.Item1,
                    of.Item2,
                    allowed,
                    denied is null ? paid : Money.Zero,
                    Money.Of(deductible),
                    Money.Of(coinsurance),
                    denied
                )
    );

    private static readonly Gen<CaseEvent> Arriving = Gen.Select(
        Days,
        Names('c'),
        Amounts,
        (on, id, amount) => (CaseEvent)new CaseEvent.ClaimPaid(on, id, amount)
    );

    private static readonly Gen<CaseEvent> Deducting = Gen.Select(
        Days,
        Names('r'),
        Amounts,
        (on, id, amount) => (CaseEvent)new CaseEvent.Deducted(on, id, amount)
    );

    private static readonly Gen<CaseEvent> Doing = Gen.Select(
        Days,
        Names('d'),
        Texts,
        Gen.Enum<Actor>(),
        Days,
        Gen.Int[0, 9],
        (on, id, what, who, by, kind) =>
            kind switch
            {
                0 => new CaseEvent.DeadlineSeen(on, id, what, "Call about a bill", who, by),
                1 => new CaseEvent.DeadlineMoved(on, id, by, what),
                2 => new CaseEvent.DeadlineMet(on, id),
                3 => new CaseEvent.TaskAdded(on, $"t{id}", what, who, by, by.Day > 15),
                4 => new CaseEvent.TaskDone(on, $"t{id}"),
                5 => new CaseEvent.TaskDropped(on, $"t{id}", what),
                6 => new CaseEvent.TaskHandedOn(on, $"t{id}", who),
                8 => new CaseEvent.DeadlineDropped(on, id, what),
                7 => new CaseEvent.PaperMade(on, id, what, null),
                _ => (CaseEvent)new CaseEvent.PaperSent(on, id, what),
            }
    );

    private static readonly Gen<CaseEvent> Rest = Gen.Select(
        Days,
        Texts,
        Gen.Int[0, 30],
        Gen.Int[0, 5],
        (on, text, number, kind) =>
            kind switch
            {
                0 => new CaseEvent.Note(on, text),
                1 => new CaseEvent.CaseSaved(on, $"carefare: 1\n# {number}\n", $"{number:x12}"),
                2 => new CaseEvent.Newer(on, "mood_kept", "{\"kind\":\"mood_kept\",\"deep\":{\"er\":[1]}}"),
                _ => (CaseEvent)new CaseEvent.Correction(on, number, text),
            }
    );

    /// <summary>Any event.</summary>
    public static Gen<CaseEvent> Any { get; } =
        Gen.OneOf(Commitments, Spending, Receipts, Receipts, Claims, Answers, Arriving, Deducting, Doing, Rest);

    /// <summary>Any event but a correction.</summary>
    public static Gen<CaseEvent> Forward { get; } =
        Gen.OneOf(Commitments, Spending, Receipts, Receipts, Claims, Answers, Arriving, Deducting, Doing);

    /// <summary>Only what has to do with receipts.</summary>
    public static Gen<CaseEvent> OfReceipts { get; } =
        Gen.OneOf(Spending, Receipts, Claims, Claims, Answers, Arriving, Deducting);

    /// <summary>Everything that is known, as one text.</summary>
    public static string Told(Track track) =>
        Carefare.Telling.Json.Document.Text(json =>
        {
            new Carefare.Telling.Json.TrackParts(json, track, Day).Write([]);
            json.WriteNumber("count", track.Count);
            foreach (var one in track.Log)
            {
                json.WriteString($"event {one.Number}", $"{one.What} {one.Standing} {one.Why}");
            }
        });
}
