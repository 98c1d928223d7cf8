using System.Text.Json;
using Carefare.Cli;
using Carefare.Tracking;
using static Carefare.Tests.Cli.Printed;

namespace Carefare.Tests.Cli.Verbs.Tracking;

/// <summary><c>carefare track …</c> from the first plan until the money has arrived.</summary>
public sealed class TrackVerbTests
{
    [Fact]
    public void Starting_saves_the_answers_and_takes_over_the_plan_s_days_and_tasks()
    {
        using var desk = new Desktop();
        var said = desk.Run("track", "start", "sam", desk.Example("sam-hsa.yaml"));
        Assert.Equal((Exit.Answered, ""), (said.Code, said.Err));
        Assert.Contains("Saved is not sent", Flat(said.Out), StringComparison.Ordinal);
        using var whole = JsonDocument.Parse(desk.Track("show sam --json"));
        Assert.NotEmpty(whole.RootElement.GetProperty("tasks").EnumerateArray());
        Assert.StartsWith("Next: by ", desk.Track("next sam"), StringComparison.Ordinal);
    }

    [Fact]
    public void Money_is_followed_from_the_payment_to_the_account_s_answer_and_its_arrival()
    {
        using var desk = new Desktop();
        desk.Track($"start sam {desk.Example("sam-hsa.yaml")}");
        desk.Run("track", "spend", "sam", "350", "--for", "Infusion 1", "--to", "Front Range", "--by", "own");
        var receipt = desk.Write("receipt.txt", "Infusion 1: $350.00, paid");
        desk.Track($"receipt sam {receipt} --amount 350 --for e1");
        Assert.Contains("HSA: possible $350.00", Flat(desk.Track("receipts sam")), StringComparison.Ordinal);
        desk.Track("claim sam r1 --to hsa");
        Assert.Contains("HSA: sent $350.00", Flat(desk.Track("receipts sam")), StringComparison.Ordinal);
        desk.Track("answer sam c1 --paid 350");
        Assert.Contains("Still to come $350.00", Flat(desk.Track("money sam")), StringComparison.Ordinal);
        desk.Track("received sam c1 --amount 100");
        desk.Track("received sam c1");
        var money = Flat(desk.Track("money sam"));
        Assert.Contains("Back: from your HSA $350.00", money, StringComparison.Ordinal);
        Assert.DoesNotContain("Still to come", money, StringComparison.Ordinal);
        desk.Track($"file sam r1 --out {desk.File("back.txt")}");
        Assert.Equal(File.ReadAllText(receipt), File.ReadAllText(desk.File("back.txt")));
    }

    [Fact]
    public void What_happened_changes_no_answer_until_it_is_applied_and_then_the_plan_is_made_anew()
    {
        using var desk = new Desktop();
        desk.Track($"start sam {desk.Example("sam-hsa.yaml")}");
        desk.Run("track", "spend", "sam", "200", "--for", "Evaluation", "--to", "Front Range", "--by", "hsa");
        var before = desk.Store.Read("sam").Count;
        Assert.Contains("accounts.hsa.balance: ", desk.Track("update sam"), StringComparison.Ordinal);
        Assert.Equal(before, desk.Store.Read("sam").Count);
        var said = desk.Run("track", "update", "sam", "--apply");
        Assert.Equal(Exit.Answered, said.Code);
        Assert.Contains("accounts.hsa.balance", said.Out, StringComparison.Ordinal);
        Assert.Contains(
            "Nothing that happened since the answers of sam were saved",
            Flat(desk.Track("update sam")),
            StringComparison.Ordinal
        );
        Assert.Equal(2, desk.Store.Read("sam").Count(kept => EventLine.Read(kept) is CaseEvent.CaseSaved));
    }

    [Fact]
    public void New_answers_flag_a_promise_for_another_clinic_and_show_what_they_do_to_the_plan()
    {
        using var desk = new Desktop();
        var file = desk.Example("maria-uninsured.yaml");
        desk.Track($"start maria {file}");
        desk.Track("promised maria hope --from Hope --amount 500 --clinic lakeline --until 2027-06-30");
        File.WriteAllText(
            file,
            File.ReadAllText(file).Replace("monthly: 300", "monthly: 400", StringComparison.Ordinal)
        );
        var said = Flat(desk.Track($"case maria {file}"));
        Assert.Contains("The $500.00 of Hope (hope) is for another clinic, lakeline", said, StringComparison.Ordinal);
        Assert.Contains("money.monthly", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_day_of_a_promotion_is_taken_over_and_a_calendar_shows_it_without_a_name()
    {
        using var desk = new Desktop();
        desk.Track($"start dana {desk.Example("dana-deferred-card.yaml")}");
        Assert.Contains("safe-date-medical-card", desk.Track("show dana"), StringComparison.Ordinal);
        desk.Track($"calendar dana --out {desk.File("days.ics")}");
        var calendar = Ical.Net.Calendar.Load(File.ReadAllText(desk.File("days.ics")))!;
        Assert.Equal(2, calendar.Events.Count);
        Assert.All(calendar.Events, entry => Assert.Equal("Make a last payment", entry.Summary));
    }

    [Theory]
    [InlineData("show", "carefare.track/1")]
    [InlineData("next", "carefare.track.next/1")]
    [InlineData("money", "carefare.track.money/1")]
    [InlineData("receipts", "carefare.track.receipts/1")]
    [InlineData("history", "carefare.events/1")]
    [InlineData("update", "carefare.track.update/1")]
    [InlineData("update --apply", "carefare.track.case/1")]
    public void Every_answer_comes_as_JSON_of_a_named_schema_whatever_was_written(string verb, string schema)
    {
        using var desk = new Desktop();
        desk.Track($"start theo {desk.Example("theo-superbill.yaml")}");
        desk.Run("track", "spend", "theo", "575", "--for", "=1+1\n\u202e\"", "--to", "</script>");
        desk.Track($"receipt theo {desk.Write("a.pdf", "a")} --amount 575 --for e1");
        desk.Track("claim theo r1 --to insurance --payer summit");
        desk.Track("answer theo c1 --paid 60 --deductible 300");
        using var answer = JsonDocument.Parse(
            desk.Track(
                $"{verb.Replace(" ", " theo ", StringComparison.Ordinal)}{(verb.Contains(' ') ? "" : " theo")} --json"
            )
        );
        Assert.Equal(schema, answer.RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public void A_large_file_shows_how_far_it_is_and_leaves_nothing_of_that_on_the_line()
    {
        var err = new StringWriter();
        var around = new Surroundings(TextWriter.Null, err, TextReader.Null, Talk.Today, Width: 80, Colour: true);
        using var large = new Carefare.Cli.Tracking.ProgressStream(
            new MemoryStream(new byte[5 << 20]),
            around,
            "Keeping"
        );
        large.CopyTo(Stream.Null);
        Assert.Contains("Keeping ███████████████", err.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r" + new string(' ', 45) + "\r", err.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_window_that_wrote_first_is_told_and_nothing_is_lost()
    {
        using var desk = new Desktop();
        desk.Track($"start sam {desk.Example("sam-hsa.yaml")}");
        var before = desk.Store.Read("sam").Count;
        desk.Door.Between = store =>
            store.Append("sam", before, [EventLine.Of(new CaseEvent.Note(Talk.Today, "theirs"))], default);
        var said = desk.Run("track", "note", "sam", "mine");
        Assert.Equal(
            (
                Exit.BadInput,
                "",
                $"carefare track: Another window has added to sam meanwhile ({before + 1} events now, {before} when this began), so nothing was added here and nothing is lost. Give the same command again.\n"
            ),
            (said.Code, said.Out, said.Err)
        );
        Assert.Equal(before + 1, desk.Store.Read("sam").Count);
        desk.Run("track", "note", "sam", "mine");
        Assert.Contains("note: mine", desk.Track("history sam"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show somebdy", "carefare track: There is no case somebdy. Did you mean somebody?")]
    [InlineData("start somebody x.yaml", "carefare track: There is a case somebody already.")]
    [InlineData(
        "sent somebody hope",
        "carefare track: There is no money from others with the name hope; none is tracked yet."
    )]
    [InlineData("answer somebody c1 --paid 5", "carefare track: There is no claim c1; none is tracked yet.")]
    [InlineData("spend somebody 3.005 --for a --to b", "carefare track spend: \"3.005\" is not an amount.")]
    [InlineData(
        "spend somebody 3 --for a --to b --by hsaa",
        "carefare track spend: \"hsaa\" is none of the words here. Did you mean hsa?"
    )]
    [InlineData("spend somebody 0 --for a --to b", "carefare track: A payment is more than zero.")]
    [InlineData("hand somebody t99 clinic", "carefare track: There is no task t99.")]
    [InlineData(
        "correct somebody 99 --why x",
        "carefare track: There is no earlier event 99. See all of them: carefare track history somebody."
    )]
    [InlineData("receipt somebody nowhere.pdf --amount 5", "carefare: The file nowhere.pdf is not there.")]
    [InlineData("deadline somebody Call", "carefare track deadline: Option '--by' is required.")]
    [InlineData("shwo somebody", "carefare track: There is no command \"shwo\". Did you mean show?")]
    public void What_cannot_be_is_refused_in_one_sentence_and_nothing_is_written(string words, string problem)
    {
        using var desk = new Desktop();
        desk.Track($"start somebody {desk.Write("case.yaml", "carefare: 1\n")}");
        var before = desk.Store.Read("somebody").Count;
        var said = desk.Run(["track", .. words.Split(' ')]);
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.StartsWith(problem, said.Err, StringComparison.Ordinal);
        Assert.Single(said.Err.TrimEnd('\n').Split('\n'));
        Assert.Equal(before, desk.Store.Read("somebody").Count);
    }

    [Fact]
    public void An_event_of_a_newer_version_is_shown_as_such_and_never_dropped()
    {
        using var desk = new Desktop();
        desk.Track($"start sam {desk.Example("sam-hsa.yaml")}");
        var line = """{"kind":"mood_kept","on":"2026-12-08","score":{"phq9":7}}"""u8.ToArray();
        desk.Store.Append("sam", desk.Store.Read("sam").Count, [line], default);
        Assert.Contains(
            "of a newer version of Carefare (mood_kept)",
            Flat(desk.Track("show sam")),
            StringComparison.Ordinal
        );
        using var events = JsonDocument.Parse(desk.Track("export sam --to json"));
        Assert.Equal(
            7,
            events
                .RootElement.GetProperty("events")
                .EnumerateArray()
                .Last()
                .GetProperty("event")
                .GetProperty("score")
                .GetProperty("phq9")
                .GetInt32()
        );
    }

    [Fact]
    public void A_correction_takes_back_what_was_wrong_and_the_wrong_event_stays_to_be_seen()
    {
        using var desk = new Desktop();
        desk.Track($"start sam {desk.Example("sam-hsa.yaml")}");
        desk.Run("track", "spend", "sam", "3500", "--for", "Infusion", "--to", "Front Range");
        var wrong = desk.Store.Read("sam").Count;
        desk.Run("track", "correct", "sam", $"{wrong}", "--why", "It was 350");
        desk.Run("track", "spend", "sam", "350", "--for", "Infusion", "--to", "Front Range");
        Assert.Contains("Out: your own money $350.00", Flat(desk.Track("money sam")), StringComparison.Ordinal);
        Assert.Contains("(corrected: counts no more)", Flat(desk.Track("history sam")), StringComparison.Ordinal);
    }
}
