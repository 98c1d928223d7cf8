using System.Text;
using Carefare.Tracking;
using Carefare.Tracking.Exports;
using CsCheck;
using Ical.Net;
using Ical.Net.CalendarComponents;

namespace Carefare.Tests.Tracking.Exports;

/// <summary>The calendar file is read back by a calendar library, and tells nobody what it is about.</summary>
public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Written = new(2026, 12, 8, 10, 30, 0, TimeSpan.Zero);

    private static readonly CaseEvent.DeadlineSeen Appeal = new(
        new(2026, 12, 1),
        "appeal-1-internal-ask",
        "Acme Health: appeal the no on ketamine for your depression, in writing",
        "Send a letter",
        Actor.You,
        new(2027, 3, 1)
    );

    [Fact]
    public void A_deadline_is_an_all_day_entry_with_two_alarms()
    {
        var entry = Read(new CalendarFile("me", withDetails: false), Appeal);
        Assert.Equal("Send a letter", entry.Summary);
        Assert.True(entry.IsAllDay);
        Assert.Equal(new DateOnly(2027, 3, 1), entry.Start!.Date);
        Assert.Equal(new DateOnly(2027, 3, 2), entry.End!.Date);
        Assert.Equal((0, 2), (entry.Sequence, entry.Alarms.Count));
        Assert.Equal("PRIVATE", entry.Class);
    }

    [Fact]
    public void When_a_day_moves_the_entry_stays_the_same_and_its_sequence_rises()
    {
        var calendar = new CalendarFile("me", withDetails: false);
        var before = Read(calendar, Appeal);
        var moved = Read(
            calendar,
            Appeal,
            new CaseEvent.DeadlineMoved(new(2026, 12, 9), Appeal.Id, new(2027, 4, 1), "x")
        );
        Assert.Equal((before.Uid, 2), (moved.Uid, moved.Sequence));
        Assert.Equal(new DateOnly(2027, 4, 1), moved.Start!.Date);
        var met = Read(calendar, Appeal, new CaseEvent.DeadlineMet(new(2026, 12, 9), Appeal.Id));
        Assert.Equal((before.Uid, 1, "CANCELLED", 0), (met.Uid, met.Sequence, met.Status, met.Alarms.Count));
        Assert.NotEqual(before.Uid, Read(new CalendarFile("you", withDetails: false), Appeal).Uid);
    }

    [Fact]
    public void Nothing_in_it_names_an_illness_a_clinic_or_a_payer_unless_details_are_wished()
    {
        var track = Track.Of([Appeal]);
        var quiet = new CalendarFile("me", withDetails: false).Text(track.ByDay, Written);
        Assert.DoesNotContain("Acme", quiet, StringComparison.Ordinal);
        Assert.DoesNotContain("depression", quiet, StringComparison.Ordinal);
        Assert.DoesNotContain("ketamine", quiet, StringComparison.Ordinal);
        Assert.DoesNotContain(Appeal.Id, quiet, StringComparison.Ordinal);
        var told = Read(new CalendarFile("me", withDetails: true), Appeal);
        Assert.Equal(Appeal.What, told.Summary);
    }

    [Fact]
    public void Whatever_a_deadline_says_the_file_is_read_back_and_no_line_is_longer_than_75_octets() =>
        Gen.Char["aé漢,;:\\\n\r\"\u202e\0\t ="]
            .Array[1, 200]
            .Select(letters => new string(letters))
            .Sample(
                what =>
                {
                    var text = new CalendarFile("me", withDetails: true).Text(
                        Track.Of([Appeal with { What = what }]).ByDay,
                        Written
                    );
                    Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
                    Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
                    var entry = Only(text);
                    var shown = string.Concat(
                        what.ReplaceLineEndings("\n")
                            .Where(letter => letter is '\n' || letter is not ('\u202e' or '\0' or '\t'))
                    );
                    Assert.Equal(shown.Trim(), entry.Summary!.ReplaceLineEndings("\n").Trim());
                },
                iter: 1000
            );

    private static CalendarEvent Read(CalendarFile calendar, params CaseEvent[] events) =>
        Only(calendar.Text(Track.Of(events).ByDay, Written));

    private static CalendarEvent Only(string text) => Assert.Single(Calendar.Load(text)!.Events)!;
}
