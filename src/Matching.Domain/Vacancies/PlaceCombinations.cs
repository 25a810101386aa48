using System.Numerics;
using Matching.Domain.Work;

namespace Matching.Domain.Vacancies;

/// <summary>
/// Finds who can fill together what is free of a vacancy's places. Everybody stays within the own hours and days, nobody works more than
/// <see cref="VacancyDetails.HoursADay"/> hours on a day, and no day has more people than there are places.
/// </summary>
public static class PlaceCombinations
{
    /// <summary>Most people in a combination.</summary>
    public const int MostPeople = 4;

    /// <summary>Most people who are looked at, best fit first: with 30 there are at most 31,930 combinations to judge.</summary>
    public const int MostConsidered = 30;

    /// <summary>Most combinations that are found.</summary>
    public const int MostFound = 10;

    private const int QuartersADay = VacancyDetails.HoursADay * 4;

    /// <summary>
    /// The best combinations: most hours filled first, then best fit counted over those hours, then the longest waiting. Nobody is in one
    /// without whom as many hours are filled. The order of the people given does not matter. Of who is placed without fixed days only the
    /// hours count.
    /// </summary>
    /// <param name="vacancy">The vacancy; its places can be shared.</param>
    /// <param name="people">Who said yes and is not placed yet.</param>
    public static IReadOnlyList<PlaceCombination> Find(Vacancy vacancy, IEnumerable<PlaceSharer> people)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        ArgumentNullException.ThrowIfNull(people);
        var hours = vacancy.HoursInAll - vacancy.HoursTaken;
        var room = new Room((int)Math.Max(0, hours * 4), RoomByDay(vacancy));
        List<Member> members =
        [
            .. people
                .Select(p => Member.From(p, vacancy.Details.Hours, room))
                .OfType<Member>()
                .OrderByDescending(m => m.Who.Score).ThenBy(m => m.Who.WaitingSince).ThenBy(m => m.Who.ProposalId)
                .DistinctBy(m => m.Who.CandidateId)
                .Take(MostConsidered),
        ];
        return
        [
            .. Judge(members, room)
                .OrderByDescending(d => d.Quarters.Sum())
                .ThenByDescending(d => d.Weight)
                .ThenBy(d => d.Members.Min(m => m.Who.WaitingSince))
                .ThenBy(d => d.Members, Comparer<IReadOnlyList<Member>>.Create(ByProposals))
                .Take(MostFound)
                .Select(d => new PlaceCombination(Parts(d, room), hours)),
        ];
    }

    private static int[] RoomByDay(Vacancy vacancy) =>
    [
        .. Enumerable.Range(0, 7).Select(day => vacancy.Details.Days.HasFlag((Weekdays)(1 << day))
            ? Math.Max(0, vacancy.Details.Places - vacancy.Filled.Count(f => f.Agreement.Days.HasFlag((Weekdays)(1 << day))))
            : 0),
    ];

    /// <summary>Every combination that nobody can be missed from, smaller ones first built into larger ones.</summary>
    private static IEnumerable<Division> Judge(IReadOnlyList<Member> members, Room room)
    {
        // What cannot be done with some cannot be done with more, and what is full cannot become fuller: neither is here, so neither is built on.
        var filled = new Dictionary<uint, int> { [0] = 0 };
        List<uint> smaller = [0];
        for (var size = 1; size <= MostPeople; size++)
        {
            var larger = new List<uint>();
            foreach (var set in smaller)
            {
                for (var i = set == 0 ? 0 : BitOperations.Log2(set) + 1; i < members.Count; i++)
                {
                    var with = set | (1u << i);
                    if (MostWithoutOne(with, filled) is not { } most) continue;
                    if (Division.Of([.. Enumerable.Range(0, members.Count).Where(m => (with & (1u << m)) != 0).Select(m => members[m])], room) is not { } division) continue;
                    var quarters = division.Quarters.Sum();
                    if (quarters < room.Quarters)
                    {
                        filled.Add(with, quarters);
                        larger.Add(with);
                    }

                    if (quarters > most) yield return division;
                }
            }

            smaller = larger;
        }
    }

    /// <summary>The most that is filled when one is left out; null when without one it cannot be done, or is full already.</summary>
    private static int? MostWithoutOne(uint set, Dictionary<uint, int> filled)
    {
        var most = 0;
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            if (!filled.TryGetValue(set & ~(rest & (~rest + 1)), out var quarters)) return null;
            most = Math.Max(most, quarters);
        }

        return most;
    }

    /// <summary>Gives everybody days: as close together as the days of the others allow, early in the week before late.</summary>
    private static List<SharedPart> Parts(Division division, Room room)
    {
        var left = room.ByDay.ToArray();
        var chosen = new Weekdays[division.Members.Count];
        if (!Choose(0)) throw new InvalidOperationException("Days that were counted cannot be given.");
        return [.. division.Members.Select((m, i) => new SharedPart(m.Who.ProposalId, m.Who.CandidateId, WeeklyHours.Of(division.Quarters[i] / 4m), chosen[i]))];

        bool Choose(int i)
        {
            if (i == chosen.Length) return true;
            var needed = DaysFor(division.Quarters[i]);
            var choices = Enumerable.Range(1, (int)Weekdays.Everyday)
                .Where(days => (days & ~(int)division.Members[i].Days) == 0 && BitOperations.PopCount((uint)days) == needed)
                .OrderBy(days => BitOperations.Log2((uint)days) - BitOperations.TrailingZeroCount(days))
                .ThenBy(days => days);
            foreach (var days in choices)
            {
                if (Each(days).Any(day => left[day] == 0)) continue;
                chosen[i] = (Weekdays)days;
                foreach (var day in Each(days)) left[day]--;
                if (Choose(i + 1)) return true;
                foreach (var day in Each(days)) left[day]++;
            }

            return false;
        }
    }

    private static IEnumerable<int> Each(int days) => Enumerable.Range(0, 7).Where(day => (days & (1 << day)) != 0);

    private static int DaysFor(int quarters) => (quarters + QuartersADay - 1) / QuartersADay;

    private static int ByProposals(IReadOnlyList<Member> left, IReadOnlyList<Member> right) =>
        left.Zip(right, (l, r) => l.Who.ProposalId.CompareTo(r.Who.ProposalId)).FirstOrDefault(c => c != 0, left.Count.CompareTo(right.Count));

    /// <summary>What is free: quarters of an hour a week, and people on each day, Monday first.</summary>
    private sealed record Room(int Quarters, IReadOnlyList<int> ByDay);

    /// <summary>Somebody who can take part: on which free days, and from how many to how many quarters of an hour.</summary>
    private sealed record Member(PlaceSharer Who, Weekdays Days, int Least, int Most)
    {
        /// <summary>Null when the person's hours and days and those of the vacancy have nothing in common.</summary>
        public static Member? From(PlaceSharer who, HoursRange asked, Room room)
        {
            var days = (Weekdays)Enumerable.Range(0, 7).Where(day => room.ByDay[day] > 0).Sum(day => 1 << day) & who.Days;
            var least = Math.Max(who.Hours.Minimum.Quarters, asked.Minimum.Quarters);
            var most = Math.Min(Math.Min(who.Hours.Maximum.Quarters, asked.Maximum.Quarters), days.Count() * QuartersADay);
            return least <= most && least <= room.Quarters ? new Member(who, days, least, most) : null;
        }
    }

    /// <summary>How the hours are divided: everybody the own fewest first, the rest to who fits best.</summary>
    private sealed record Division(IReadOnlyList<Member> Members, IReadOnlyList<int> Quarters)
    {
        /// <summary>The fit counted over the hours.</summary>
        public long Weight => Members.Select((m, i) => (long)m.Who.Score * Quarters[i]).Sum();

        /// <summary>The division that fills most; null when not everybody can have the own fewest hours.</summary>
        public static Division? Of(IReadOnlyList<Member> members, Room room)
        {
            if (members.Sum(m => m.Least) > room.Quarters) return null;
            var together = DaysTogether(members, room);
            var days = members.Select(m => DaysFor(m.Least)).ToArray();
            if (!Fits(days, together)) return null;

            // Each further day goes to who gains most by it. Days that people can have side by side form a matroid: greed is optimal.
            int Reach(int i, int more = 0) => Math.Min(members[i].Most, (days[i] + more) * QuartersADay);
            while (members.Select((_, i) => Reach(i)).Sum() < room.Quarters)
            {
                var (best, gain) = (-1, 0);
                for (var i = 0; i < days.Length; i++)
                {
                    var more = Reach(i, 1) - Reach(i);
                    if (more <= gain) continue;
                    days[i]++;
                    if (Fits(days, together)) (best, gain) = (i, more);
                    days[i]--;
                }

                if (best < 0) break;
                days[best]++;
            }

            var quarters = members.Select(m => m.Least).ToArray();
            var rest = room.Quarters - quarters.Sum();
            for (var i = 0; i < quarters.Length; i++)
            {
                var more = Math.Min(rest, Reach(i) - quarters[i]);
                quarters[i] += more;
                rest -= more;
            }

            return new Division(members, quarters);
        }

        /// <summary>For each group of the members, by bits: how many days there are for them together.</summary>
        private static int[] DaysTogether(IReadOnlyList<Member> members, Room room)
        {
            var together = new int[1 << members.Count];
            for (var group = 1; group < together.Length; group++)
            {
                for (var day = 0; day < 7; day++)
                {
                    var able = 0;
                    for (var i = 0; i < members.Count; i++) able += (group >> i) & ((int)members[i].Days >> day) & 1;
                    together[group] += Math.Min(able, room.ByDay[day]);
                }
            }

            return together;
        }

        /// <summary>Whether everybody can have so many days: so it is when no group needs more than there are for it (Hall).</summary>
        private static bool Fits(int[] days, int[] together)
        {
            for (var group = 1; group < together.Length; group++)
            {
                var needed = 0;
                for (var i = 0; i < days.Length; i++) needed += ((group >> i) & 1) * days[i];
                if (needed > together[group]) return false;
            }

            return true;
        }
    }
}
