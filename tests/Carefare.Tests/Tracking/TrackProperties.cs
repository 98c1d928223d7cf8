using Carefare.Tracking;
using CsCheck;

namespace Carefare.Tests.Tracking;

/// <summary>What is known of a case is a fold over its events and nothing else.</summary>
public sealed class TrackProperties
{
    private static readonly Gen<CaseEvent[]> Histories = Happenings.Any.Array[0, 60];

    [Fact]
    public void Folding_in_pieces_equals_folding_at_once() =>
        Gen.Select(Histories, Histories)
            .Sample(
                two =>
                    Happenings.Told(Track.Of([.. two.Item1, .. two.Item2]))
                    == Happenings.Told(two.Item2.Aggregate(Track.Of(two.Item1), (now, next) => now.With(next))),
                iter: 300
            );

    [Fact]
    public void What_is_kept_as_lines_folds_to_the_same() =>
        Happenings
            .Any.Where(what => what is not CaseEvent.Newer)
            .Array[0, 60]
            .Sample(
                events =>
                    Happenings.Told(Track.Of(events))
                    == Happenings.Told(
                        Track.Of(events.Select(what => EventLine.Read(new(1, default, EventLine.Of(what)))))
                    ),
                iter: 300
            );

    [Fact]
    public void A_refused_event_changes_nothing_but_the_log() =>
        Gen.Select(Happenings.Forward.Array[0, 40], Happenings.Forward)
            .Sample(
                one =>
                {
                    var before = Track.Of(one.Item1);
                    var isRefused = before.Refusal(one.Item2) is not null;
                    return !isRefused || Known(before) == Known(before.With(one.Item2));
                },
                iter: 1000
            );

    [Fact]
    public void A_correction_leaves_what_would_be_known_without_the_event() =>
        Gen.Select(Happenings.Forward.Array[1, 40], Gen.Int[0, 1000])
            .Sample(
                one =>
                {
                    var (events, at) = (one.Item1, one.Item2 % one.Item1.Length);
                    var corrected = Track.Of(events).With(new CaseEvent.Correction(Happenings.Day, at + 1, "wrong"));
                    var never = Track.Of([
                        .. events.Select((what, place) => place == at ? new CaseEvent.Note(what.On, "") : what),
                    ]);
                    return Known(corrected) == Known(never with { Notes = [] });
                },
                iter: 1000
            );

    [Fact]
    public void Only_a_correction_undoes_the_effect_of_an_event() =>
        Histories.Sample(
            events =>
            {
                var track = Track.Empty;
                foreach (var next in events)
                {
                    var after = track.With(next);
                    if (next is not CaseEvent.Correction)
                    {
                        Assert.True(track.Log.Zip(after.Log).All(pair => pair.First.Standing == pair.Second.Standing));
                        Assert.True(after.Paid.Count >= track.Paid.Count && after.Kept.Count >= track.Kept.Count);
                        Assert.True(
                            track.ByDay.All(old =>
                                after
                                    .ByDay.Single(one => one.Id == old.Id)
                                    .Days.Take(old.Days.Count)
                                    .SequenceEqual(old.Days)
                            )
                        );
                        Assert.All(
                            track.Givers,
                            old => Assert.True(after.Givers.Single(one => one.Id == old.Id).Status >= old.Status)
                        );
                    }

                    track = after;
                }
            },
            iter: 300
        );

    [Fact]
    public void A_corrected_correction_counts_no_more() =>
        Happenings
            .Forward.Array[1, 40]
            .Sample(
                events =>
                {
                    var once = Track.Of(events).With(new CaseEvent.Correction(Happenings.Day, 1, "wrong"));
                    var twice = once.With(new CaseEvent.Correction(Happenings.Day, events.Length + 1, "it was right"));
                    return Known(Track.Of(events)) == Known(twice);
                },
                iter: 500
            );

    [Fact]
    public void Which_names_things_bear_makes_no_difference_to_what_is_known_of_them() =>
        Happenings
            .Forward.Array[0, 40]
            .Sample(
                events =>
                {
                    static string Turned(string id) => id.Replace('1', '9').Replace('4', '0');
                    var other = events.Select(what =>
                        EventLine.Read(new(1, default, Renamed(EventLine.Of(what), Turned)))
                    );
                    return Turned(Ids(Track.Of(events))) == Ids(Track.Of(other));
                },
                iter: 500
            );

    /// <summary>The names in the order in which everything is listed: by events and days, never by the names themselves.</summary>
    private static string Ids(Track track) =>
        string.Join(
            ' ',
            track
                .Givers.Select(one => one.Id)
                .Concat(track.Paid.Select(one => one.Id))
                .Concat(track.Kept.Select(one => one.Id))
                .Concat(track.Claimed.Select(one => one.Id))
                .Concat(track.ByDay.Select(one => one.Id))
                .Concat(track.ToDo.Select(one => one.Id))
                .Concat(track.Made.Select(one => one.Id))
        );

    private static byte[] Renamed(byte[] line, Func<string, string> rename)
    {
        var text = System.Text.Encoding.UTF8.GetString(line);
        foreach (var name in new[] { "id", "receipt", "payment" })
        {
            text = System.Text.RegularExpressions.Regex.Replace(
                text,
                $"\"{name}\":\"([a-z]+[0-9])\"",
                match => $"\"{name}\":\"{rename(match.Groups[1].Value)}\""
            );
        }

        return System.Text.Encoding.UTF8.GetBytes(text);
    }

    private static string Known(Track track) =>
        Carefare.Telling.Json.Document.Text(json =>
            new Carefare.Telling.Json.TrackParts(json, track, Happenings.Day).Write([])
        );
}
