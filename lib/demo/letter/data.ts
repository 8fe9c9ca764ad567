/** The demo letter. Its text was written for Undersigned; its companies are real, its people and its contact are not. */
import { demoArabic } from '../letter-arabic/data';
import type { DraftTranslation } from '@/lib/letters/drafts/schema';

export const demoContact = {
  contactEmail: 'letter@demo.example',
  contactSignal: 'demo_letter.00',
  contactAge: '',
};

const demoEnglish: DraftTranslation = {
  locale: 'en',
  title: 'Do not send our work to knock on people’s doors',
  addressees: 'To the chief executives and boards of Alphabet, Amazon, Apple, Meta, Microsoft and Salesforce',
  body: `Before dawn a van stops in a quiet street, and somebody knocks. Behind the knock is a list of names, behind the list a database, behind the database a row of servers, a model and a support contract. Behind all of it there are people at desks. We are those people.

We keep the servers running that hold the list. We trained the model that put an address to a face. We wrote the manual, took the support call, approved the invoice and cleaned the office in the evening. None of us was hired for this, and none of us was told. We learned of it from reporters, from court files, and from colleagues who had been asked to keep quiet.

You say that technology is neutral and that customers alone answer for what they do with it. But it is you who choose the customers. You turn contracts down every week: because they pay too little, because the risk is too great, because they would read badly in the press. A family taken from its home is a cost as well. It is only that somebody else pays it.

So we ask three things of you:

1. **Say what you sell.** Within thirty days, publish every contract, subcontract and trial in which our products serve raids on immigrants, or the mass surveillance of people who are suspected of nothing.
2. **Stop.** Accept no more work of this kind, let the present contracts end without renewal, and name the day on which the last of them runs out.
3. **Leave us the right to say no.** Let every worker, contractors included, refuse such work, and promise in writing that nobody will lose pay, position or residence permit for refusing it or for signing this letter.

We do not ask you for courage. Courage is opening the door in the morning without knowing who stands outside. We ask for something that you do well already: read a contract, see what it is for, and decline it.

We like our work, and many of us have given it their best years. That is why we will not look away from what becomes of it. Until you answer we will keep asking, in meetings, in corridors and in public, some of us with our names and some without.`,
  about: `**This is a demonstration.** It shows what Undersigned does. The text was written for that purpose, the people who stand under it are invented, and none of the companies has anything to do with it. Nobody was asked, nobody signed, and nobody was left out.

Under a real letter this is the place where the organizers say who they are, as far as they wish to: how many they are and what work they do, whether a union, a party or a company stands behind them, who pays for the server, and why they do or do not give their names. Somebody who is afraid to sign reads this first, to find out whether the page is a trap.

The ways to reach us that are given here lead nowhere: their addresses are reserved for examples.`,
  questions: `## How are signatures checked?

Whoever signs proves that a mailbox is theirs, and one mailbox signs a letter once, with a name or without one. If the mailbox belongs to an employer, a tick stands beside that employer: it was the mailbox that was checked, not the person. The signatures of this demonstration were made by a program, and nothing about them was checked.

## Can my employer find out that I signed?

If you sign with your name: yes, it stands under the letter. If you sign anonymously, use your own phone and a private address, since whoever administers a work mailbox sees that a code was asked for. Once your signature is published, nothing we store leads from it to your e-mail address. Until the letter closes, whoever holds our keys, or reads your mailbox, can test whether an address was used.

## Why does an anonymous signature not appear at once?

Anonymous signatures are published ten or more at a time and in shuffled order, so that nobody who watches the number sees a person. An employer is named only when at least ten of its people stand there together; until then the line says “employer not shown”.

## Can I change my mind?

Yes. When you have signed you are shown a receipt, once. With it you can withdraw, and correct your role or employer if you signed with your name.

## What happens when the letter closes?

What was asked for before can still be confirmed for five hours. Then the last anonymous signatures are published, and the keys with which somebody could test an address are destroyed.`,
};

export const demoTranslations: DraftTranslation[] = [demoEnglish, demoArabic];
