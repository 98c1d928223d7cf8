using System.Security.Cryptography;
using System.Text;

namespace Carefare.Tracking;

/// <summary>
/// Something that happened in a case. The kinds are closed, and the fields of a kind never change: what needs another field is
/// another kind. So a program either knows all of an event, or keeps it as it is.
/// </summary>
/// <param name="On">The day on which it happened.</param>
public abstract partial record CaseEvent(DateOnly On)
{
    /// <summary>The name of the kind, as it is kept: "expense".</summary>
    public abstract string Kind { get; }

    /// <summary>What it does to what is known of the case; or why it cannot have happened.</summary>
    internal abstract Step ApplyTo(Track now);

    /// <summary>Writes its fields, the kind and the day apart.</summary>
    internal abstract void Write(EventPen pen);

    /// <summary>The answers of the case as they are from now on.</summary>
    /// <param name="Yaml">The whole case file.</param>
    /// <param name="Hash">The SHA-256 of its UTF-8, in lower-case hexadecimal.</param>
    public sealed record CaseSaved(DateOnly On, string Yaml, string Hash) : CaseEvent(On)
    {
        /// <summary>The answers as they are saved on a day.</summary>
        /// <param name="on">The day.</param>
        /// <param name="yaml">The whole case file.</param>
        public static CaseSaved Of(DateOnly on, string yaml) =>
            new(on, yaml, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml))));

        /// <inheritdoc/>
        public override string Kind => "case_saved";

        internal override Step ApplyTo(Track now) =>
            Step.Take(now with { Case = new(now.Count, On, Yaml, Hash), TimesSaved = now.TimesSaved + 1 });

        internal override void Write(EventPen pen) => pen.Text("yaml", Yaml).Text("hash", Hash);

        internal static CaseSaved Read(EventFields of) => new(of.On, of.Text("yaml"), of.Text("hash"));
    }

    /// <summary>Something to remember.</summary>
    public sealed record Note(DateOnly On, string Text) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "note";

        internal override Step ApplyTo(Track now) =>
            Step.Take(now with { Notes = now.Notes.Add(new(now.Count, On, Text)) });

        internal override void Write(EventPen pen) => pen.Text("text", Text);

        internal static Note Read(EventFields of) => new(of.On, of.Text("text"));
    }

    /// <summary>An earlier event is wrong, and counts no more; it stays where it is.</summary>
    /// <param name="Event">The number of the earlier event.</param>
    /// <param name="Why">Why it is wrong.</param>
    public sealed record Correction(DateOnly On, long Event, string Why) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "correction";

        internal override Step ApplyTo(Track now) =>
            Corrections.Refusal(this, now.Count, now.Struck) is { } why
                ? Step.Refuse(why)
                : Step.Take(Track.Of(now.Events));

        internal override void Write(EventPen pen) => pen.Whole("event", Event).Text("why", Why);

        internal static Correction Read(EventFields of) => new(of.On, of.Whole("event"), of.Text("why"));
    }

    /// <summary>An event of a kind that only a newer version of Carefare knows: kept as it is, shown, and not counted here.</summary>
    /// <param name="Named">The name of the kind.</param>
    /// <param name="Content">The event as it was kept.</param>
    public sealed record Newer(DateOnly On, string Named, string Content) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => Named;

        internal override Step ApplyTo(Track now) => Step.Take(now);

        internal override void Write(EventPen pen) =>
            throw new InvalidOperationException("What a newer version wrote is never written anew.");
    }
}
