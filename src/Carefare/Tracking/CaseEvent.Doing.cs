namespace Carefare.Tracking;

/// <content>Days to keep, things to do, and papers.</content>
public abstract partial record CaseEvent
{
    /// <summary>There is a last day for something.</summary>
    /// <param name="Id">The name that identifies the deadline in the case.</param>
    /// <param name="What">What must happen, beginning with a verb.</param>
    /// <param name="Title">The same for a calendar that others may see: without diagnosis, clinic or payer.</param>
    /// <param name="Who">Who acts next.</param>
    /// <param name="By">The last day.</param>
    public sealed record DeadlineSeen(DateOnly On, string Id, string What, string Title, Actor Who, DateOnly By)
        : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "deadline_seen";

        internal override Step ApplyTo(Track now) => DoingSteps.Apply(this, now);

        internal override void Write(EventPen pen) =>
            pen.Text("id", Id).Text("what", What).Text("title", Title).Text("who", Spelled.Of(Who)).Day("by", By);

        internal static DeadlineSeen Read(EventFields of) =>
            new(of.On, of.Text("id"), of.Text("what"), of.Text("title"), of.Word("who", Spelled.Actor), of.Day("by"));
    }

    /// <summary>A last day is another one now; the earlier one stays known.</summary>
    public sealed record DeadlineMoved(DateOnly On, string Id, DateOnly By, string Why) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "deadline_moved";

        internal override Step ApplyTo(Track now) => DoingSteps.Apply(this, now);

        internal override void Write(EventPen pen) => pen.Text("id", Id).Day("by", By).Text("why", Why);

        internal static DeadlineMoved Read(EventFields of) => new(of.On, of.Text("id"), of.Day("by"), of.Text("why"));
    }

    /// <summary>What a deadline is for was done.</summary>
    public sealed record DeadlineMet(DateOnly On, string Id) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "deadline_met";

        internal override Step ApplyTo(Track now) => DoingSteps.Apply(this, now);

        internal override void Write(EventPen pen) => pen.Text("id", Id);

        internal static DeadlineMet Read(EventFields of) => new(of.On, of.Text("id"));
    }

    /// <summary>A last day is none any more: the rule or the plan no longer gives it, or the person says so.</summary>
    public sealed record DeadlineDropped(DateOnly On, string Id, string Why) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "deadline_dropped";

        internal override Step ApplyTo(Track now) => DoingSteps.Apply(this, now);

        internal override void Write(EventPen pen) => pen.Text("id", Id).Text("why", Why);

        internal static DeadlineDropped Read(EventFields of) => new(of.On, of.Text("id"), of.Text("why"));
    }

    /// <summary>Something has to be done.</summary>
    /// <param name="Who">Who acts next.</param>
    /// <param name="By">By when; null for no day.</param>
    /// <param name="Proposed">Whether the plan proposed it, which takes it back when a new plan goes without.</param>
    public sealed record TaskAdded(DateOnly On, string Id, string What, Actor Who, DateOnly? By, bool Proposed)
        : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "task_added";

        internal override Step ApplyTo(Track now) => DoingSteps.Apply(this, now);

        internal override void Write(EventPen pen) =>
            pen.Text("id", Id)
                .Text("what", What)
                .Text("who", Spelled.Of(Who))
                .Day("by", By)
                .Text("proposed_by", Proposed ? "plan" : null);

        internal static TaskAdded Read(EventFields of) =>
            new(
                of.On,
                of.Text("id"),
                of.Text("what"),
                of.Word("who", Spelled.Actor),
                of.DayOrNull("by"),
                of.TextOrNull("proposed_by") is not null
            );
    }

    /// <summary>A task was done.</summary>
    public sealed record TaskDone(DateOnly On, string Id) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "task_done";

        internal override Step ApplyTo(Track now) => DoingSteps.Apply(this, now);

        internal override void Write(EventPen pen) => pen.Text("id", Id);

        internal static TaskDone Read(EventFields of) => new(of.On, of.Text("id"));
    }

    /// <summary>A task is not needed any more.</summary>
    public sealed record TaskDropped(DateOnly On, string Id, string Why) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "task_dropped";

        internal override Step ApplyTo(Track now) => DoingSteps.Apply(this, now);

        internal override void Write(EventPen pen) => pen.Text("id", Id).Text("why", Why);

        internal static TaskDropped Read(EventFields of) => new(of.On, of.Text("id"), of.Text("why"));
    }

    /// <summary>Somebody else acts next on a task.</summary>
    public sealed record TaskHandedOn(DateOnly On, string Id, Actor Who) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "task_handed_on";

        internal override Step ApplyTo(Track now) => DoingSteps.Apply(this, now);

        internal override void Write(EventPen pen) => pen.Text("id", Id).Text("who", Spelled.Of(Who));

        internal static TaskHandedOn Read(EventFields of) => new(of.On, of.Text("id"), of.Word("who", Spelled.Actor));
    }

    /// <summary>A paper was made.</summary>
    /// <param name="Name">What it is: "estimate-request".</param>
    /// <param name="Hash">The SHA-256 of its kept file; null where no file is kept.</param>
    public sealed record PaperMade(DateOnly On, string Id, string Name, string? Hash) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "paper_made";

        internal override Step ApplyTo(Track now) => DoingSteps.Apply(this, now);

        internal override void Write(EventPen pen) => pen.Text("id", Id).Text("name", Name).Text("hash", Hash);

        internal static PaperMade Read(EventFields of) =>
            new(of.On, of.Text("id"), of.Text("name"), of.TextOrNull("hash"));
    }

    /// <summary>A paper was sent.</summary>
    /// <param name="To">To whom.</param>
    public sealed record PaperSent(DateOnly On, string Id, string To) : CaseEvent(On)
    {
        /// <inheritdoc/>
        public override string Kind => "paper_sent";

        internal override Step ApplyTo(Track now) => DoingSteps.Apply(this, now);

        internal override void Write(EventPen pen) => pen.Text("id", Id).Text("to", To);

        internal static PaperSent Read(EventFields of) => new(of.On, of.Text("id"), of.Text("to"));
    }
}
