using System.Text.Json;
using Carefare.Tracking;

namespace Carefare.Telling.Json;

/// <summary>The parts of a tracked case as JSON.</summary>
internal sealed class TrackParts(Utf8JsonWriter json, Track track, DateOnly today)
{
    public void Write(IReadOnlyList<DoubleUse> flags)
    {
        json.WriteDay("saved", track.Case?.On);
        json.WriteString("saved_hash", track.Case?.Hash);
        Givers();
        Claims();
        Receipts();
        Days();
        Tasks();
        Papers();
        json.WriteStartObject("money");
        Write(json, MoneyFlow.Of(track));
        json.WriteEndObject();
        json.WriteEach("used_twice", flags, Write);
        json.WriteWords("promises_to_look_at", PromiseCheck.Of(track, care: null, today));
        json.WriteEach("notes", track.Remarks, Write);
    }

    /// <summary>Money out, back and to come.</summary>
    public static void Write(Utf8JsonWriter json, MoneyFlow flow)
    {
        json.WriteMoney("paid", flow.Paid);
        json.WriteMoney("back", flow.Back);
        json.WriteEach(
            "out",
            flow.Out,
            (inner, one) =>
            {
                inner.WriteString("by", Spelled.Of(one.By));
                inner.WriteMoney("amount", one.Amount);
            }
        );
        json.WriteEach(
            "from_claims",
            flow.FromClaims,
            (inner, one) =>
            {
                inner.WriteString("from", Spelled.Of(one.From));
                inner.WriteMoney("amount", one.Amount);
            }
        );
        json.WriteMoney("from_others", flow.FromOthers);
        json.WriteMoney("to_clinics", flow.ToClinics);
        json.WriteEach("to_come", flow.ToCome, Write);
        json.WriteEach("asked", flow.Asked, Write);
    }

    /// <summary>What was used twice.</summary>
    public static void Write(Utf8JsonWriter json, DoubleUse flag)
    {
        json.WriteString("receipt", flag.Receipt);
        json.WriteMoney("amount", flag.Amount);
        json.WriteString("says", flag.Says);
        json.WriteEach("rules", flag.Rules.Select(rule => rule.Citation), RoutesJson.Write);
    }

    private static void Write(Utf8JsonWriter json, Awaited one)
    {
        json.WriteString("id", one.Id);
        json.WriteString("from", one.From);
        json.WriteMoney("amount", one.Amount);
        json.WriteDay("since", one.Since);
    }

    private static void Write(Utf8JsonWriter json, Remark one)
    {
        json.WriteDay("on", one.On);
        json.WriteString("text", one.Text);
    }

    private void Givers() =>
        json.WriteEach(
            "commitments",
            track.Givers,
            (inner, one) =>
            {
                inner.WriteString("id", one.Id);
                inner.WriteString("from", one.From);
                inner.WriteString("status", Spelled.Of(one.Status));
                inner.WriteDay("since", one.Since);
                inner.WriteMoney("amount", one.Amount);
                inner.WriteMoney("received", one.Received);
                inner.WriteMoney("to_come", one.ToCome);
                inner.WriteString("clinic", one.Clinic);
                inner.WriteDay("until", one.Until);
                inner.WriteString("to", one.To is { } to ? Spelled.Of(to) : null);
            }
        );

    private void Claims() =>
        json.WriteEach(
            "claims",
            track.Claimed,
            (inner, one) =>
            {
                inner.WriteString("id", one.Id);
                inner.WriteString("to", Spelled.Of(one.To));
                inner.WriteString("payer", one.Payer);
                inner.WriteString("receipt", one.Receipt);
                inner.WriteMoney("amount", one.Amount);
                inner.WriteDay("sent", one.SentOn);
                inner.WriteDay("answered", one.Answer?.Noticed);
                inner.WriteMoney("allowed", one.Answer?.Allowed);
                inner.WriteMoney("pays", one.Answer?.Paid);
                inner.WriteMoney("deductible", one.Answer?.Deductible);
                inner.WriteMoney("coinsurance", one.Answer?.Coinsurance);
                inner.WriteString("denied", one.Answer is { Denied.Length: > 0 } no ? no.Denied : null);
                inner.WriteMoney("arrived", one.Arrived);
                inner.WriteMoney("to_come", one.ToCome);
            }
        );

    private void Receipts() =>
        json.WriteEach(
            "receipts",
            ReceiptJobs.Of(track),
            (inner, one) =>
            {
                inner.WriteString("id", one.Receipt.Id);
                inner.WriteString("name", one.Receipt.Name);
                inner.WriteString("hash", one.Receipt.Hash);
                inner.WriteDay("care", one.Receipt.Care);
                inner.WriteMoney("amount", one.Receipt.Amount);
                inner.WriteMoney("used", one.Used);
                inner.WriteMoney("left", one.Left);
                inner.WriteMoney("used_twice", one.Twice);
            }
        );

    private void Days() =>
        json.WriteEach(
            "deadlines",
            track.ByDay,
            (inner, one) =>
            {
                inner.WriteString("id", one.Id);
                inner.WriteString("what", one.What);
                inner.WriteString("who", Spelled.Of(one.Who));
                inner.WriteDay("by", one.By);
                inner.WriteNumber("days_left", one.DaysLeft(today));
                inner.WriteDay("met", one.MetOn);
                inner.WriteString("dropped", one.Dropped.Length > 0 ? one.Dropped : null);
                inner.WriteEach("days", one.Days, Write);
            }
        );

    private static void Write(Utf8JsonWriter json, DatedDay one)
    {
        json.WriteDay("since", one.Since);
        json.WriteDay("by", one.By);
        json.WriteString("why", one.Why);
    }

    private void Tasks() =>
        json.WriteEach(
            "tasks",
            track.ToDo,
            (inner, one) =>
            {
                inner.WriteString("id", one.Id);
                inner.WriteString("what", one.What);
                inner.WriteString("who", Spelled.Of(one.Who));
                inner.WriteDay("by", one.By);
                inner.WriteDay("done", one.DoneOn);
                inner.WriteString("dropped", one.Dropped.Length > 0 ? one.Dropped : null);
            }
        );

    private void Papers() =>
        json.WriteEach(
            "papers",
            track.Made,
            (inner, one) =>
            {
                inner.WriteString("id", one.Id);
                inner.WriteString("name", one.Name);
                inner.WriteString("hash", one.Hash);
                inner.WriteDay("made", one.On);
                inner.WriteDay("sent", one.SentOn);
                inner.WriteString("sent_to", one.SentOn is null ? null : one.SentTo);
            }
        );
}
